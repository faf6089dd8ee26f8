/** Remembers which deliveries of Slack were taken on, so that one sent again is answered once. */
export interface DeliveryLog {
  /**
   * Takes a delivery on.
   * @returns false where it is being answered or was answered already
   */
  claim(id: string): Promise<boolean>;
  /** Marks a delivery as answered. */
  finish(id: string): Promise<void>;
}
