/** Where a client logs; `console` is one, and so is what most logging packages make. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
