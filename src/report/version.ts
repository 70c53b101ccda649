/** The program's version, as in `package.json`: a report says what computed it. */
export const VERSION = '0.1.0';
