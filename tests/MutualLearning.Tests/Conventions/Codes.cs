using System.Linq;
using MutualLearning.Messages;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Conventions;

/// <summary>Codes by their names, as a host has them whose tables are not public.</summary>
internal static class Codes
{
    public static MessageCode Of(string code) => MessageCodes.All.Single(c => c.Code == code);
}
