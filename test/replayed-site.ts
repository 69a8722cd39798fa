// The engines run at the same time against one server, and some tests stop the clock.
const RUN = Math.random().toString(36).slice(2);

let visits = 0;

/** A recorded site of its own, so that no two tests share a count. */
export class ReplayedSite {
  readonly #key: string;
  readonly #origin: string;

  /**
   * @param scenario how the site behaves, e.g. `fails-2`; see the replay server of the demo
   * @param origin where it is served; the page's own origin if it is empty
   */
  constructor(scenario: string, origin: string) {
    this.#key = `${scenario}/${RUN}x${++visits}`;
    this.#origin = origin;
  }

  /** Address of its posts, or of another path. */
  url(path = 'wp-json/wp/v2/posts'): string {
    return `${this.#origin}/recorded/${this.#key}/${path}`;
  }

  /** How many requests for data it got, and how many of them the other side gave up. */
  async count(): Promise<{requests: number; aborted: number}> {
    const answer = await fetch(`${this.#origin}/recorded/count/${this.#key}`);
    return (await answer.json()) as {requests: number; aborted: number};
  }

  /** Lets it give the answers that it holds back (scenario `held`), and all later ones. */
  async release(): Promise<void> {
    await fetch(`${this.#origin}/recorded/release/${this.#key}`);
  }
}
