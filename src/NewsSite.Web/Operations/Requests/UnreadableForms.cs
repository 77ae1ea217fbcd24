using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsSite.Web.Operations;

/// <summary>Answers a form that is broken or too large with 400 or 413; MVC itself would go on with every value missing, the route's included.</summary>
internal sealed class UnreadableForms : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After the limits of an action (900), and before the antiforgery token is looked for in the form (1000), which would call anything that it cannot read a bad token.</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var isErrorPage = context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        try
        {
            if (context.HttpContext.Request.HasFormContentType && !isErrorPage) await context.HttpContext.Request.ReadFormAsync(context.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException error)
        {
            context.Result = new StatusCodeResult(error.StatusCode);
        }
    }
}
