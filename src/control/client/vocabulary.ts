/**
 * What a service calls its things. Names that it has are checked where they are written; any text goes unless it says.
 * What the service itself writes (policies, world documents, bodies) is in its own spelling, snake_case or not.
 */
export interface Vocabulary {
  /** The operations that its descriptions have, by their operationId. */
  readonly operationId: string;
  /** The error types that it gives. */
  readonly error: string;
  /** The ways in which it sends messages. */
  readonly channel: string;
  /** Its policies, each with the type of its value. */
  readonly policies: object;
}
