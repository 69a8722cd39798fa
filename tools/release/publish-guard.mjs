// Runs before `npm publish` of a folder, and refuses it: what is published is what npm run release has tested and packed.
console.error('Publish what "npm run release" has packed, as it says at its end: npm publish release/NAME-VERSION.tgz');
process.exitCode = 1;
