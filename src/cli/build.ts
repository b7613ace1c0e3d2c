// Starts npm run build, with the compiled form of its code where that is known.

import { keepCompiledCode } from './compiled-code.ts';

keepCompiledCode(process.cwd());
await import('./build-command.ts');
