using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Tests.Site;
using NewsSite.Web.Areas.Admin;
using NewsSite.Web.Controllers;

namespace NewsSite.Tests.Accounts;

public sealed class PolicyTests : IDisposable
{
    private readonly TestSite site = new();

    public static TheoryData<string, string> AdminActions { get; } =
        [.. AdminControllers().SelectMany(c => Actions(c).Select(a => (c.FullName!, a.Name))).Distinct()];

    [Theory]
    [MemberData(nameof(AdminActions))]
    public void Every_action_of_the_admin_area_demands_a_role(string controller, string action)
    {
        var type = typeof(Policies).Assembly.GetType(controller)!;
        foreach (var method in Actions(type).Where(a => a.Name == action))
        {
            var demands = type.GetCustomAttributes<AuthorizeAttribute>().Concat(method.GetCustomAttributes<AuthorizeAttribute>()).ToList();
            Assert.NotEmpty(demands);
            Assert.All(demands, d => Assert.NotEmpty(Policies.Table[d.Policy!]));
            Assert.Empty(type.GetCustomAttributes<AllowAnonymousAttribute>(inherit: true));
            Assert.Empty(method.GetCustomAttributes<AllowAnonymousAttribute>(inherit: true));
            Assert.Equal("Admin", type.GetCustomAttribute<AreaAttribute>()!.RouteValue);
        }
    }

    [Fact]
    public void Every_form_of_the_admin_area_demands_its_token()
        => Assert.All(AdminControllers(), c => Assert.NotNull(c.GetCustomAttribute<AutoValidateAntiforgeryTokenAttribute>(inherit: true)));

    [Fact]
    public void Every_controller_is_a_readers_page_or_a_page_of_the_desk() => Assert.All(
        typeof(Policies).Assembly.GetTypes().Where(t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract),
        t => Assert.True(typeof(ReaderController).IsAssignableFrom(t) || AdminControllers().Contains(t), t.Name));

    [Fact]
    public void No_action_of_the_site_changes_anything_by_GET_and_each_names_its_method()
        => Assert.All(
            typeof(Policies).Assembly.GetTypes().Where(t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract).SelectMany(Actions),
            action =>
            {
                if (action.DeclaringType == typeof(ErrorsController)) return;
                var methods = action.GetCustomAttributes<HttpMethodAttribute>().SelectMany(m => m.HttpMethods).ToList();
                Assert.NotEmpty(methods);
                Assert.Equal(action.Name is "Create" or "Update" or "Delete", methods is ["POST"]);
            });

    [Theory]
    [InlineData("/admin", "Reporter Editor Moderator Administrator")]
    [InlineData("/admin/articles", "Reporter Editor Administrator")]
    [InlineData("/admin/articles/new", "Reporter Editor Administrator")]
    [InlineData("/admin/articles/1", "Reporter Editor Administrator")]
    [InlineData("/admin/articles/1/revisions", "Reporter Editor Administrator")]
    [InlineData("/admin/articles/1/revisions/1", "Reporter Editor Administrator")]
    [InlineData("/admin/articles/1/revisions/1/restore", "Reporter Editor Administrator")]
    [InlineData("/admin/photos", "Reporter Editor Administrator")]
    [InlineData("/admin/articles/1/notes", "Reporter Editor Administrator")]
    [InlineData("/admin/articles/1/live", "Reporter Editor Administrator")]
    [InlineData("/admin/handles", "Reporter Editor Administrator")]
    [InlineData("/admin/notifications", "Reporter Editor Moderator Administrator")]
    [InlineData("/admin/jobs", "Administrator")]
    [InlineData("/admin/keys", "Reporter Editor Moderator Administrator")]
    [InlineData("/admin/front", "Editor Administrator")]
    [InlineData("/admin/front/preview", "Reporter Editor Moderator Administrator")]
    [InlineData("/admin/front/pins/new", "Editor Administrator")]
    [InlineData("/admin/front/zones", "Editor Administrator")]
    [InlineData("/admin/front/history", "Editor Administrator")]
    [InlineData("/admin/breaking", "Editor Administrator")]
    [InlineData("/admin/articles/1/take-over", "Editor Administrator")]
    [InlineData("/admin/photos/1", "Reporter Editor Administrator")]
    [InlineData("/admin/photos/1/crops", "Reporter Editor Administrator")]
    [InlineData("/admin/sections", "Editor Administrator")]
    [InlineData("/admin/sections/1", "Editor Administrator")]
    [InlineData("/admin/tags", "Editor Administrator")]
    [InlineData("/admin/authors", "Editor Administrator")]
    [InlineData("/admin/authors/new", "Editor Administrator")]
    [InlineData("/admin/series", "Editor Administrator")]
    [InlineData("/admin/pages", "Editor Administrator")]
    [InlineData("/admin/pages/new", "Editor Administrator")]
    [InlineData("/admin/comments", "Moderator Administrator")]
    [InlineData("/admin/comments/counts", "Moderator Administrator")]
    [InlineData("/admin/comment-acts", "Moderator Administrator")]
    [InlineData("/admin/reasons", "Moderator Administrator")]
    [InlineData("/admin/shifts", "Moderator Administrator")]
    [InlineData("/admin/shifts.csv", "Moderator Administrator")]
    [InlineData("/admin/moderators", "Administrator")]
    [InlineData("/admin/sanctions", "Moderator Administrator")]
    [InlineData("/admin/commenting", "Moderator Administrator")]
    [InlineData("/admin/commenting/sections/1", "Moderator Administrator")]
    [InlineData("/admin/commenting/stories/1", "Moderator Administrator")]
    [InlineData("/admin/guidelines", "Moderator Administrator")]
    public async Task Pages_of_the_desk_open_for_their_roles_and_for_nobody_else(string address, string roles)
    {
        await site.ArrangeAsync(room => (room.Keep(Newsroom.Photo()), room.Draft()));
        await site.Reader().OpenAsync(address, HttpStatusCode.Redirect);
        foreach (var role in Roles.All)
        {
            using var answer = await (await site.StaffAsync(role)).GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(roles.Split(' ').Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.Redirect) Assert.StartsWith("/admin/refused", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reporter_cannot_publish()
    {
        await site.ArrangeAsync(room => room.Draft());
        var reporter = await site.StaffAsync(Roles.Reporter);
        using var answer = await reporter.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1/publish", new() { ["version"] = "2" });
        Assert.StartsWith("/admin/refused", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        await site.Reader().OpenAsync("/world/1/ferry-services-resume", HttpStatusCode.NotFound);
    }

    [Fact]
    public void Endpoints_without_a_word_about_who_may_come_are_for_staff_only()
    {
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null).ToList();
        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, e => Assert.Contains(e.Metadata.GetOrderedMetadata<IAuthorizeData>(), a => a.Policy == Policies.Desk));
    }

    public void Dispose() => site.Dispose();

    private static IEnumerable<Type> AdminControllers() => typeof(Policies).Assembly.GetTypes().Where(
        t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract && t.Namespace == "NewsSite.Web.Areas.Admin.Controllers");

    private static IEnumerable<MethodInfo> Actions(Type controller)
        => controller.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => m.GetCustomAttribute<NonActionAttribute>() is null);
}
