using Microsoft.AspNetCore.Mvc.Routing;

namespace NewsSite.Web.Controllers;

/// <summary>Answers GET, and HEAD as GET without the body; MVC's own attribute refuses HEAD with 405.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadAttribute() : HttpMethodAttribute(["GET", "HEAD"]);
