import {compareEntries, type Entry, type SourceBuffer} from './source-buffer.js';
import {StoryIndex} from './story-index.js';

/** What is there of a source. */
export interface MergeInput {
  readonly buffer: SourceBuffer;
  /** In the order in which they come. */
  readonly entries: readonly Entry[];
}

/** How far to merge. */
export interface MergeGoal {
  /** Number of entries wanted. */
  readonly count: number;
  /** What stands before this sort key is wanted too, however many. Default: nothing more. */
  readonly before?: number;
  /** Whether a source may be asked for more. */
  canFetch(buffer: SourceBuffer): boolean;
}

/** What the next page is made of, as far as that can be said. */
export interface MergePlan {
  readonly entries: readonly Entry[];
  /** How many entries of each input are used up: those of the plan, and those that another source had already. */
  readonly used: readonly number[];
  /** The sources that have to be asked before it can be said what comes next; empty if the plan is whole. */
  readonly needsFetch: readonly SourceBuffer[];
}

/**
 * Plans what comes next of all sources: merges what is there in order, each story once, as far as no source that could have
 * something earlier has to be asked. Pure: nothing changes before the plan is carried out.
 *
 * @param stories those that were handed out already
 */
export function planMerge(inputs: readonly MergeInput[], goal: MergeGoal, stories: StoryIndex): MergePlan {
  const {count, before = -Infinity, canFetch} = goal;
  const used = inputs.map(() => 0);
  const entries: Entry[] = [];
  const planned = new StoryIndex(stories);
  for (;;) {
    let best: Entry | undefined;
    let bestInput = -1;
    // What the sources that are used up could still have.
    const open: {buffer: SourceBuffer; sortKey: number; source: number}[] = [];
    for (let number = 0; number < inputs.length; number++) {
      const input = inputs[number];
      const head = input?.entries[used[number] ?? 0];
      if (head !== undefined && (best === undefined || compareEntries(head, best) < 0)) {
        best = head;
        bestInput = number;
      }
      if (input !== undefined && head === undefined && input.buffer.hasMore && canFetch(input.buffer)) {
        const {buffer} = input;
        open.push({buffer, sortKey: buffer.lowestSortKey, source: buffer.index});
      }
    }
    const first = best;
    const needed = first === undefined ? open : open.filter((one) => compareEntries(one, first) < 0);
    const next = Math.min(first?.sortKey ?? Infinity, ...needed.map(({sortKey}) => sortKey));
    if (entries.length >= count && !(next < before)) {
      return {entries, used, needsFetch: []};
    }
    if (needed.length > 0 || first === undefined) {
      return {entries, used, needsFetch: needed.map(({buffer}) => buffer)};
    }
    used[bestInput] = (used[bestInput] ?? 0) + 1;
    if (first.story === undefined || !planned.has(first.story)) {
      entries.push(first);
      if (first.story !== undefined) {
        planned.add(first.story);
      }
    }
  }
}
