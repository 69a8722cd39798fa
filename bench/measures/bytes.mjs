import {compressed} from '../../tools/sizes.mjs';

/** Bytes of script and style. @param {import('../run.mjs').Bench} bench */
export function measureBytes({variants, record}) {
  for (const {name, script, style = ''} of variants) {
    const [code, css] = [compressed(script), style ? compressed(style) : {gz: 0, br: 0}];
    record('bytes-gz', name, code.gz + css.gz);
    record('bytes-br', name, code.br + css.br);
    record('bytes-script-gz', name, code.gz);
    record('bytes-style-gz', name, css.gz);
  }
}
