using Microsoft.Data.Sqlite;

namespace NewsSite.Benchmarks;

/// <summary>Makes many rows of few: copied column by column, so that a column that comes later is filled too.</summary>
internal sealed class CopiedRows(SqliteConnection db)
{
    private readonly Dictionary<string, SqliteCommand> copies = [];

    /// <summary>Copies one row of a table, or that of a number, with some columns of its own.</summary>
    public void Copy(string table, int? of, params (string Column, object Value)[] own)
    {
        if (!copies.TryGetValue(table, out var command))
        {
            var others = Columns(table).Where(c => own.All(o => o.Column != c)).ToList();
            command = db.CreateCommand();
            command.CommandText = $"INSERT INTO {table} ({string.Join(", ", own.Select(o => o.Column).Concat(others))}) SELECT {string.Join(", ", own.Select(o => "$" + o.Column).Concat(others))} FROM {table}"
                + (of is null ? " LIMIT 1" : $" WHERE Id = {of}");
            foreach (var (column, _) in own) command.Parameters.Add(new SqliteParameter { ParameterName = "$" + column });
            copies.Add(table, command);
        }

        foreach (var (column, value) in own) command.Parameters["$" + column].Value = value;
        if (command.ExecuteNonQuery() != 1) throw new InvalidOperationException($"There is no row in {table} to copy.");
    }

    private List<string> Columns(string table) => Read($"SELECT name FROM pragma_table_info('{table}')", r => r.GetString(0));

    public List<int> Numbers(string table) => Read($"SELECT Id FROM {table}", r => r.GetInt32(0));

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
