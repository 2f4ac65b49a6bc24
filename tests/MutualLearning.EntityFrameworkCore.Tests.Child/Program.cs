using System;
using System.Globalization;
using MutualLearning.EntityFrameworkCore.Tests.Child;

return args switch
{
    ["append", .. var databases] => await Appending.RunAsync(databases),
    ["race", var provider, var connection, var writers] => await Racing.RunAsync(
        provider, connection, int.Parse(writers, CultureInfo.InvariantCulture)),
    ["cluster"] => await Serving.RunAsync(),
    _ => throw new ArgumentException("append PROVIDER CONNECTION PROVIDER CONNECTION ... | race PROVIDER CONNECTION WRITERS | cluster", nameof(args)),
};
