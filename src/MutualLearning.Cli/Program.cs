using System;
using System.Runtime.InteropServices;
using System.Text;
using MutualLearning.Cli;
using MutualLearning.Cli.Commands;
using MutualLearning.Cli.Shell;

using var ending = new Ending();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, ending.OnSignal);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, ending.OnSignal);

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var code = await MutualLearningCli.RunAsync(args, Console.In, Console.Out, Console.Error, ending.Token).ConfigureAwait(false);
return ending.CodeOr(code);
