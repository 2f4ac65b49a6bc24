namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>How far a handler is, whether the next event has failed and comes again, and how many it gave up.</summary>
internal readonly record struct HandlerPlace(string Handler, long Position, bool Retries, int Parked);
