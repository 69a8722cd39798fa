import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const TSC = join(root, 'node_modules/@typescript/native/bin/tsc');

/**
 * An empty project with the tarball in it, as `npm install` would leave it: with what the package declares as its
 * dependencies, and nothing else but what a test asks for.
 */
export class PackedProject {
  folder = mkdtempSync(join(tmpdir(), 'newsstand-package-'));
  /** The package in its `node_modules`. */
  installed = join(this.folder, 'node_modules/newsstand-elements');
  /** What `npm publish` would send. @type {string} */
  tarball;

  /** @param {string[]} [others] packages that the project has besides, from our own `node_modules` */
  constructor(others = []) {
    const [{filename}] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', this.folder], {
        cwd: root,
        encoding: 'utf8',
      }),
    );
    this.tarball = join(this.folder, filename);
    execFileSync('tar', ['-xzf', filename], {cwd: this.folder});
    cpSync(join(this.folder, 'package'), this.installed, {recursive: true});
    const {dependencies} = JSON.parse(readFileSync(join(this.installed, 'package.json'), 'utf8'));
    for (const name of [...Object.keys(dependencies), ...others]) {
      mkdirSync(dirname(join(this.folder, 'node_modules', name)), {recursive: true});
      symlinkSync(join(root, 'node_modules', name), join(this.folder, 'node_modules', name));
    }
    this.write('package.json', '{"type": "module"}');
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
