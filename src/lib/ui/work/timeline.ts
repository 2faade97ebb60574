/** A moment of a paper's life, already worded. */
export interface Moment {
  readonly key: string;
  readonly title: string;
  /** Date and time as they are read. */
  readonly at?: string;
  readonly text?: string;
  /** The hollow one has not happened yet. */
  readonly tone?: 'plain' | 'ahead' | 'good' | 'warn' | 'bad' | 'busy';
}
