// Writes into both package.json what tools/release/project.json says of the project: npm run metadata
import {fileURLToPath} from 'node:url';
import {PACKAGES, readPackage, writePackage} from './release/packages.mjs';
import {metadataOf, readProject} from './release/project.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const one of PACKAGES) {
  const metadata = metadataOf(readProject(), one.folder || undefined);
  // Fields that are there keep their place.
  writePackage(root, one, {...readPackage(root, one), ...metadata});
}
