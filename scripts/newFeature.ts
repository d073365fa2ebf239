// `npm run new-feature goals [goal]`: an empty feature to go on from; docs/how-to/add-a-feature.md explains each file.
import { CannotWrite, featureNameOf, joinLinesOf, writeFeature } from './newFeature/writeFeature.ts';

try {
  const name = featureNameOf(process.argv.slice(2));
  const written = writeFeature({ root: process.cwd(), name });
  const { imports, creates, returns, collection } = joinLinesOf(name);
  console.log(`Written:
${written.map((path) => `  ${path}`).join('\n')}

To join it, add to server/app.ts, at its place:
${imports}
${creates}   (in joinFeatures, behind its ports)
${returns}   (in what joinFeatures returns)

and to deploy/mongo/collections.js, to CHANGEABLE or APPEND_ONLY:
${collection}

Then: npm run check. Until it is joined its test and the check for dead code fail.`);
} catch (error) {
  if (!(error instanceof CannotWrite)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
