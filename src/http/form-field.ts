/** A field of a form that is ready to be sent: a text, or a file with what it is called. */
export type FormField = [name: string, value: string | FormFile];

/** A file of a form. */
export interface FormFile {
  content: Blob | ReadableStream<Uint8Array>;
  name: string;
  /** Empty where nothing is known. */
  type: string;
}
