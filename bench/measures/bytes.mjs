import {compressed} from '../../tools/sizes.mjs';
import {isCore} from '../pages.mjs';

/** Bytes of script and style that a first card needs, with what the script imports for it. @param {import('../run.mjs').Bench} bench */
export function measureBytes({variants, record}) {
  for (const {name, script, style = '', files = {}} of variants) {
    const imported = Object.entries(files).filter(([path]) => isCore(path));
    const parts = [script, ...imported.map(([, text]) => text)].map((text) => compressed(text));
    const sum = (/** @type {'gz' | 'br'} */ kind) => parts.reduce((all, part) => all + part[kind], 0);
    const [code, css] = [{gz: sum('gz'), br: sum('br')}, style ? compressed(style) : {gz: 0, br: 0}];
    record('bytes-gz', name, code.gz + css.gz);
    record('bytes-br', name, code.br + css.br);
    record('bytes-script-gz', name, code.gz);
    record('bytes-style-gz', name, css.gz);
  }
}
