/** Values for the `{parameters}` of a message. */
export type MessageParameters = Readonly<Record<string, string | number>>;

/** Fills in the `{parameters}` of a message; one that is not given stays as it is. */
export function fillMessage(message: string, parameters: MessageParameters): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}
