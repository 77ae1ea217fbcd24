using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NewsSite.Data;

/// <summary>Lets <c>dotnet ef</c> make migrations for SQL Server without a server.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<NewsDbContext>
{
    public NewsDbContext CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<NewsDbContext>().UseNewsSqlServer("Server=design;Database=design").Options);
}

/// <summary>Lets <c>dotnet ef</c> make migrations for SQLite without a file.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteNewsDbContext>
{
    public SqliteNewsDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteNewsDbContext>();
        options.UseNewsSqlite("Data Source=:memory:");
        return new(options.Options);
    }
}
