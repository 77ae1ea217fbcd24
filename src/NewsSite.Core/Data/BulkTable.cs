using System.Data;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace NewsSite.Data;

/// <summary>One table that <see cref="BulkInsert"/> writes to.</summary>
internal abstract class BulkTable : IAsyncDisposable
{
    private readonly NewsDbContext db;
    private long last;

    protected BulkTable(NewsDbContext db, IEntityType type)
    {
        this.db = db;
        Name = type.GetTableName()!;
        var table = StoreObjectIdentifier.Table(Name, type.GetSchema());
        Columns = [.. type.GetProperties().Select(p => (p, p.GetColumnName(table)!))];
        Key = type.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } one] && (one.ClrType == typeof(int) || one.ClrType == typeof(long)) ? one : null;
    }

    /// <summary>The number of its rows, where the database gives it elsewhere; none for rows that are known by others.</summary>
    public IProperty? Key { get; }

    protected string Name { get; }

    protected IReadOnlyList<(IProperty Property, string Name)> Columns { get; }

    /// <summary>Reads the highest number given so far.</summary>
    public async Task CountAsync(CancellationToken cancel)
    {
        var highest = $"""SELECT COALESCE(MAX(CAST("Id" AS bigint)), 0) AS "Value" FROM "{Name}" """;
        if (Key is not null) last = await db.Database.SqlQueryRaw<long>(highest).SingleAsync(cancel);
    }

    /// <summary>The next number, of the type that the key has.</summary>
    public object NextNumber() => Convert.ChangeType(++last, Key!.ClrType, CultureInfo.InvariantCulture);

    public abstract Task WriteAsync(IEnumerable<IUpdateEntry> rows, IDbContextTransaction transaction, CancellationToken cancel);

    public abstract ValueTask DisposeAsync();

    protected static object Value(IUpdateEntry row, IProperty column) => row.GetCurrentProviderValue(column) ?? DBNull.Value;
}

/// <summary>Writes by a statement that is prepared once.</summary>
internal sealed class SqliteBulkTable : BulkTable
{
    private readonly SqliteCommand insert;

    public SqliteBulkTable(NewsDbContext db, IEntityType type) : base(db, type)
    {
        insert = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        insert.CommandText = $"""INSERT INTO "{Name}" ({string.Join(", ", Columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"$p{i}"))})""";
        for (var i = 0; i < Columns.Count; i++) insert.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
    }

    public override Task WriteAsync(IEnumerable<IUpdateEntry> rows, IDbContextTransaction transaction, CancellationToken cancel)
    {
        insert.Transaction = (SqliteTransaction)transaction.GetDbTransaction();
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < Columns.Count; i++) insert.Parameters[i].Value = Value(row, Columns[i].Property);
            insert.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => insert.DisposeAsync();
}

/// <summary>Writes by bulk copy, which keeps the numbers it is given and checks what a row names.</summary>
internal sealed class SqlServerBulkTable(NewsDbContext db, IEntityType type) : BulkTable(db, type)
{
    private const SqlBulkCopyOptions Options = SqlBulkCopyOptions.KeepIdentity | SqlBulkCopyOptions.KeepNulls | SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.FireTriggers;

    public override async Task WriteAsync(IEnumerable<IUpdateEntry> rows, IDbContextTransaction transaction, CancellationToken cancel)
    {
        var server = (SqlTransaction)transaction.GetDbTransaction();
        using var table = new DataTable();
        using var copy = new SqlBulkCopy(server.Connection, Options, server) { DestinationTableName = $"[{Name}]", BulkCopyTimeout = 0 };
        foreach (var (property, name) in Columns)
        {
            var kept = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
            table.Columns.Add(name, Nullable.GetUnderlyingType(kept) ?? kept);
            copy.ColumnMappings.Add(name, name);
        }

        foreach (var row in rows) table.Rows.Add([.. Columns.Select(c => Value(row, c.Property))]);
        await copy.WriteToServerAsync(table, cancel);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
