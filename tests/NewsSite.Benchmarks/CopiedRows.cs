using Microsoft.Data.Sqlite;

namespace NewsSite.Benchmarks;

/// <summary>Makes many rows of few: copied column by column, so that a column that comes later is filled too.</summary>
internal sealed class CopiedRows(SqliteConnection db)
{
    private readonly Dictionary<string, SqliteCommand> copies = [];

    /// <summary>Copies one row of a table, or that of a number, with some columns of its own.</summary>
    /// <param name="table">Its name, and after a space anything that tells these copies from others of the same table.</param>
    /// <param name="of">The number of the row that is copied; any row where none is named.</param>
    /// <param name="own">Columns with values of their own, the same for all copies.</param>
    public void Copy(string table, long? of, params (string Column, object Value)[] own)
    {
        if (!copies.TryGetValue(table, out var command))
        {
            var kind = table;
            table = table.Split(' ')[0];
            var others = Columns(table).Where(c => own.All(o => o.Column != c)).ToList();
            command = db.CreateCommand();
            command.CommandText = $"INSERT INTO {table} ({string.Join(", ", own.Select(o => o.Column).Concat(others))}) SELECT {string.Join(", ", own.Select(o => "$" + o.Column).Concat(others))} FROM {table}"
                + (of is null ? " LIMIT 1" : $" WHERE Id = {of}");
            foreach (var (column, _) in own) command.Parameters.Add(new SqliteParameter { ParameterName = "$" + column });
            copies.Add(kind, command);
        }

        foreach (var (column, value) in own) command.Parameters["$" + column].Value = value;
        if (command.ExecuteNonQuery() != 1) throw new InvalidOperationException($"There is no row in {table} to copy.");
    }

    private List<string> Columns(string table) => Read($"SELECT name FROM pragma_table_info('{table}')", r => r.GetString(0));

    public List<int> Numbers(string table, string column = "Id") => Read($"SELECT {column} FROM {table}", r => r.GetInt32(0));

    public long Number(string sql) => Read(sql, r => r.GetInt64(0)).Single();

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        List<T> all = [];
        while (rows.Read()) all.Add(read(rows));
        return all;
    }

    public void Execute(string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
