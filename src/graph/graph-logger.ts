/** What the stores tell an operator: retries, failed checkpoints, a slow start. A pino logger is one. */
export interface GraphLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

export const SILENT_LOGGER: GraphLogger = { info: () => undefined, warn: () => undefined };
