import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const TSC = join(root, 'node_modules/@typescript/native/bin/tsc');

/** Where the packages of this repository are, by name. */
const FOLDERS = {'newsstand-elements': root, newsstand: join(root, 'cli')};

/** @typedef {keyof typeof FOLDERS} PackageName */

/**
 * An empty project with a tarball of ours in it, as `npm install` would leave it: with what the package declares as its
 * dependencies, and nothing else but what a test asks for.
 */
export class PackedProject {
  folder = mkdtempSync(join(tmpdir(), 'newsstand-package-'));
  /** `newsstand-elements` in its `node_modules`. */
  installed = join(this.folder, 'node_modules/newsstand-elements');
  /** The command-line tool in its `node_modules`, where that is asked for. */
  tool = join(this.folder, 'node_modules/newsstand');
  /** What `npm publish` would send of the package that was asked for. @type {string} */
  tarball;

  /**
   * @param {string[]} [others] packages that the project has besides, from our own `node_modules`
   * @param {PackageName} [name] the package that is installed
   */
  constructor(others = [], name = 'newsstand-elements') {
    this.tarball = this.#install(name);
    for (const other of others) {
      this.#link(other);
    }
    this.write('package.json', '{"type": "module"}');
  }

  /** Packs, unpacks, and installs what it depends on. @param {PackageName} name @returns {string} the tarball */
  #install(name) {
    const [{filename}] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', this.folder], {
        cwd: FOLDERS[name],
        encoding: 'utf8',
      }),
    );
    execFileSync('tar', ['-xzf', filename], {cwd: this.folder});
    const installed = join(this.folder, 'node_modules', name);
    cpSync(join(this.folder, 'package'), installed, {recursive: true});
    rmSync(join(this.folder, 'package'), {recursive: true});
    const {dependencies} = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    for (const dependency of Object.keys(dependencies)) {
      if (dependency === 'newsstand-elements') {
        this.#install(dependency);
      } else {
        this.#link(dependency);
      }
    }
    return join(this.folder, filename);
  }

  /** @param {string} name */
  #link(name) {
    const link = join(this.folder, 'node_modules', name);
    mkdirSync(dirname(link), {recursive: true});
    if (!existsSync(link)) {
      symlinkSync(join(root, 'node_modules', name), link);
    }
  }

  /** @param {string} file @param {string} text */
  write(file, text) {
    writeFileSync(join(this.folder, file), text);
  }

  /** What a module prints. @param {string} code */
  node(code) {
    return execFileSync(process.execPath, ['--input-type=module', '-e', code], {cwd: this.folder, encoding: 'utf8'});
  }

  /**
   * Compiles with TypeScript, which looks into the types of the package too.
   *
   * @param {string} flags
   * @throws where TypeScript finds an error
   */
  tsc(flags) {
    execFileSync(process.execPath, [TSC, '--noEmit', '--strict', ...flags.split(' ')], {
      cwd: this.folder,
      stdio: 'inherit',
    });
  }

  remove() {
    rmSync(this.folder, {recursive: true, force: true});
  }
}
