/** The hours that the time ledger counts for a mentor. */
export interface TrainingTimePort {
  /** Seconds of counted conversation time, of all weeks. */
  verifiedSecondsOf(mentorId: string): Promise<number>;
}

export interface TrainingPorts {
  time: TrainingTimePort;
}
