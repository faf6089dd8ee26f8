import { createRequire } from 'node:module';

const load = createRequire(__filename);
/** The package is not installed, or it has no such file to give. */
const NOT_THERE = ['MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED'];

/**
 * Loads a package of the development install, or a file of one. Schemas weigh more than the app, so that they are not
 * shipped with it; whoever writes knowledge has them from `npm ci`.
 * @returns null where it is not installed
 * @throws what the package itself throws
 */
export function optionalPackage<T>(name: string): T | null {
  try {
    return load(name) as T;
  } catch (error) {
    if (NOT_THERE.includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
