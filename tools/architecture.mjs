// Draws which folder imports which, from the code: npm run architecture
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {drawArchitecture} from './architecture/draw.mjs';
import {folderArrows} from './architecture/folder-arrows.mjs';

writeFileSync(
  fileURLToPath(new URL('../docs/architecture.svg', import.meta.url)),
  drawArchitecture(await folderArrows()),
);
