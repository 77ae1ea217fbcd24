using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Moderation;
using NewsSite.Tests.Site;
using NewsSite.Web.Controllers;

namespace NewsSite.Tests.Moderation;

/// <summary>No reader writes anything without the gate being asked: every route that takes a reader's form is found by itself and tried here.</summary>
public sealed class ParticipationTests : IDisposable
{
    private static readonly Dictionary<string, Write> Writes = new()
    {
        ["Comments.Create"] = new(Deed.Post, "/comments/1", new() { ["Comment"] = "Well told.", ["Author"] = "Ivo" }),
        ["Receipts.Update"] = new(Deed.Edit, "{receipt}", new() { ["Comment"] = "Badly told." }),
        ["Appeals.Create"] = new(Deed.Appeal, "{refused}/appeal", new() { ["words"] = "It is about the story." }),
        ["Respects.Create"] = new(Deed.Respect, "/c/1/respect", []),
        ["Reports.Create"] = new(Deed.Report, "/c/1/report", new() { ["Reason"] = "Spam" }),
    };

    /// <summary>Forms that the gate has nothing to say about, and why.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["Receipts.Delete"] = "Whoever wrote something may take it back at any time.",
        ["Respects.Delete"] = "Whoever gave something may take it back at any time.",
        ["Confirmations.Create"] = "It writes nothing that others see.",
        ["ReceiptConfirmations.Create"] = "It writes nothing that others see.",
        ["SignInLinks.Create"] = "It writes nothing that others see.",
        ["ReaderSessions.Create"] = "It writes nothing that others see.",
        ["ReaderSessions.Delete"] = "It writes nothing that others see.",
        ["Commenters.Update"] = "It writes nothing that others see; the next comment under the name asks the gate.",
        ["Commenters.Delete"] = "Whoever wrote something may erase it at any time.",
        ["CommenterPasswords.Update"] = "It writes nothing that others see.",
        ["CommentClaims.Create"] = "It writes nothing that others see.",
        ["Unsubscriptions.Delete"] = "Whoever gets mails may end them at any time.",
        ["ModerationLinks.Create"] = "A moderator decides by a link in a mail.",
        ["Sessions.Create"] = "The staff sign in.",
        ["SetUp.Create"] = "The first administrator sets the site up.",
    };

    private readonly ListeningSite site = new();

    private sealed record Write(Deed Deed, string Address, Dictionary<string, string?> Form);

    [Fact]
    public async Task Every_form_of_readers_asks_the_gate_or_says_here_why_not()
    {
        var forms = site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(e => e.Metadata.GetMetadata<ControllerActionDescriptor>()).OfType<ControllerActionDescriptor>()
            .Where(a => typeof(ReaderController).IsAssignableFrom(a.ControllerTypeInfo)).Select(a => $"{a.ControllerName}.{a.ActionName}").Distinct().ToList();
        Assert.NotEmpty(forms);
        Assert.All(forms, f => Assert.True(
            Writes.ContainsKey(f) || Others.ContainsKey(f), $"{f} takes a form from readers. Say in {nameof(ParticipationTests)} how to send it, so that it is seen to ask the gate, or why it need not."));
        Assert.Empty(Writes.Keys.Concat(Others.Keys).Except(forms));

        var (receipt, refused) = await ArrangeAsync();
        foreach (var (name, write) in Writes)
        {
            site.Asked.Clear();
            var address = write.Address.Replace("{receipt}", receipt, StringComparison.Ordinal).Replace("{refused}", refused, StringComparison.Ordinal);
            using var answer = await site.Reader().SendFormAsync(address, new(write.Form));
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{name} answered {answer.StatusCode} to the form that is described here.");
            Assert.True(site.Asked.Contains(write.Deed), $"{name} did not ask the gate for {write.Deed}.");
        }
    }

    public void Dispose() => site.Dispose();

    /// <summary>A story with a comment on the page, one that can be changed and one that was refused.</summary>
    private async Task<(string Receipt, string Refused)> ArrangeAsync()
    {
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published()));
        var receipt = await SentAsync("The first boat was full of bicycles.");
        var refused = await SentAsync("Ask the neighbour about that.");
        using var answer = await (await site.StaffAsync(Roles.Moderator)).SendDeskFormAsync("/admin/comments", "/admin/comments/3/decide", new() { ["kind"] = "Rejected", ["reason"] = "Off the subject.", ["version"] = "1" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (receipt, refused);
    }

    private async Task<string> SentAsync(string comment)
    {
        using var answer = await site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = comment, ["Author"] = "Ivo" });
        var story = answer.Headers.Location!.OriginalString;
        return $"/receipt/{QueryHelpers.ParseQuery(story[story.IndexOf('?', StringComparison.Ordinal)..story.IndexOf('#', StringComparison.Ordinal)])["receipt"]}";
    }

    /// <summary>A site that hears what the gate is asked in each request.</summary>
    private sealed class ListeningSite : TestSite
    {
        public List<Deed> Asked { get; } = [];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Configure<MvcOptions>(options => options.Filters.Add(new Ear(Asked))));
        }

        private sealed class Ear(List<Deed> asked) : IAsyncResourceFilter
        {
            public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
            {
                await next();
                asked.AddRange(context.HttpContext.RequestServices.GetRequiredService<Participation>().Asked);
            }
        }
    }
}
