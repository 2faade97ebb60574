/** An example as text: a paper of ours, with invented names, whose parts to look at are marked. */
export interface SampleLine {
  readonly text: string;
  /** `top` is a letterhead, `title` stands in the middle, `end` is where it is signed. */
  readonly as?: 'top' | 'title' | 'end';
  /** What to look at here. */
  readonly mark?: string;
}
interface TopicWords {
  readonly title: string;
  /** The law's own words. */
  readonly law: string;
  readonly what: string;
  readonly who: string;
  readonly where: string;
  readonly watch: readonly string[];
}
export interface HelpTopicWords extends TopicWords {
  /** An example in words, or what the drawn one shows. */
  readonly sample?: readonly SampleLine[];
  readonly picture?: string;
}
