using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsSite.Web.Operations;

/// <summary>Answers a form that is broken or too large with 400 or 413; MVC itself would go on with every value missing, the route's included.</summary>
internal sealed class UnreadableForms : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var isErrorPage = context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        try
        {
            if (context.HttpContext.Request.HasFormContentType && !isErrorPage) await context.HttpContext.Request.ReadFormAsync(context.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
            return;
        }
        catch (BadHttpRequestException error)
        {
            context.Result = new StatusCodeResult(error.StatusCode);
            return;
        }

        await next();
    }
}
