using System;
using System.Globalization;
using MutualLearning.EntityFrameworkCore.Tests.Child;

return args switch
{
    ["append", var provider, var connection] => await Appending.RunAsync(provider, connection),
    ["race", var provider, var connection, var writers] => await Racing.RunAsync(
        provider, connection, int.Parse(writers, CultureInfo.InvariantCulture)),
    ["cluster"] => await Serving.RunAsync(),
    _ => throw new ArgumentException("append PROVIDER CONNECTION | race PROVIDER CONNECTION WRITERS | cluster", nameof(args)),
};
