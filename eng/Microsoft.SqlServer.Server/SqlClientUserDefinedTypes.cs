// The four public types of the package Microsoft.SqlServer.Server that Microsoft.Data.SqlClient refers to and the
// package feed lacks. NewsSite uses no CLR types in the database, so none of them is called: docs/decisions/0006.
namespace Microsoft.SqlServer.Server;

public enum Format
{
    Unknown,
    Native,
    UserDefined,
}

public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}

public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message) : base(message)
    {
    }

    public static InvalidUdtException Create(Type udtType, string resourceReason)
        => new($"'{udtType}' is an invalid user-defined type: {resourceReason}");
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;

    public int MaxByteSize { get; set; }

    public bool IsFixedLength { get; set; }

    public bool IsByteOrdered { get; set; }

    public string? ValidationMethodName { get; set; }

    public string? Name { get; set; }
}
