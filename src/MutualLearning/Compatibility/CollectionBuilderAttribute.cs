#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>Lets a type be written as a collection expression; the framework has it from .NET 8 on.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
internal sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
{
    public Type BuilderType { get; } = builderType;

    public string MethodName { get; } = methodName;
}
#endif
