#if NET
// A plug-in compiled for netstandard2.0 binds init accessors to the copy below; on a modern runtime this
// forward leads it to the real type. Without it such a plug-in throws MissingMethodException.
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(System.Runtime.CompilerServices.IsExternalInit))]
#else
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
#endif
