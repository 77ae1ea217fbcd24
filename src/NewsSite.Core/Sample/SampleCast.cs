using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Sections;

namespace NewsSite.Sample;

/// <summary>Everybody and everything of the sample that what is written later speaks of, by the names of <c>newsroom.json</c>.</summary>
internal sealed class SampleCast
{
    public Dictionary<string, Account> Staff { get; } = [];

    public Dictionary<string, Section> Sections { get; } = [];

    public Dictionary<string, Author> Authors { get; } = [];

    public Dictionary<int, Article> Articles { get; } = [];
}
