import { renderTopicReviews } from '../blocks/render-topic-reviews';
import type { Topic } from '../knowledge/topic';
import { topicsToReview } from '../knowledge/topic-reviews';
import type { JobRunner, Prepared } from '../schedule/job-runner';
import type { DuePost } from '../schedule/schedule';
import type { Render } from './slack-poster';

/** The topics that are to be checked again, for those who keep the knowledge. Nothing is said while none is due. */
export class ReviewRunner implements JobRunner<Render> {
  constructor(
    private readonly topics: () => readonly Topic[],
    private readonly command: string,
  ) {}

  async prepare({ dueAt }: DuePost): Promise<Prepared<Render>> {
    const topics = this.topics();
    const due = topicsToReview(topics, dueAt);
    if (due.length === 0) return { nothing: 'nothing_to_review' };
    return { content: `${due.length}`, message: () => renderTopicReviews(topics, dueAt, this.command) };
  }
}
