/** Of the package, as package.json has it: for reports that are read elsewhere. */
export const VERSION = '0.1.0';
