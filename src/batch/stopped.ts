/** The run cannot go on; what is finished is whole, and the same command goes on from there. */
export class BatchStopped extends Error {
  override readonly name = "BatchStopped";
}

/** There is nothing to read: nothing was written, and nothing that an earlier run wrote was touched. */
export class NoArticles extends Error {
  override readonly name = "NoArticles";
}
