namespace MutualLearning.Cli.Review;

/// <summary>A review, or why there is none. The default of it is a failure without words.</summary>
internal readonly record struct ReviewResult
{
    private readonly ReviewFailure? failure;

    public ReviewResult(MeetingReview review) => Review = review;

    public ReviewResult(ReviewFailure failure) => this.failure = failure;

    public MeetingReview? Review { get; }

    public ReviewFailure? Failure => Review is null ? failure ?? new ReviewFailure(null, null, "nothing was read") : null;
}
