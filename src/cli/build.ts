// Starts npm run build, with the compiled form of its code where that is known.

import { keepCompiledCode } from './compiled-code.ts';
import { EXIT } from './exit.ts';
import { explainMissingPackage } from './missing-package.ts';

keepCompiledCode(process.cwd());
try {
  await import('./build-command.ts');
} catch (error) {
  const explanation = explainMissingPackage(error);
  if (explanation === undefined) throw error;
  process.stderr.write(`${explanation}\n`);
  process.exitCode = EXIT.usage;
}
