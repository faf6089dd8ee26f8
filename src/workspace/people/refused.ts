/** Thrown where Slack's own client would not let a person do something; the message is what the person reads. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
