using System;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using MutualLearning.Cli;

using var stop = new CancellationTokenSource();

// The first signal asks for an orderly end; a second one is left to the system, which ends the process.
void OnSignal(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await MutualLearningCli.RunAsync(args, Console.In, Console.Out, Console.Error, stop.Token).ConfigureAwait(false);
