/** Where a client logs to: `console`, or a logger of most logging packages. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
