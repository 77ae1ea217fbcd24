using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using System.Globalization;
using System.Security.Claims;

namespace NewsSite.Web.Areas.Admin.Controllers;

/// <summary>Pages of the desk. Every action names a policy; a test holds them to it.</summary>
[Area("Admin"), AutoValidateAntiforgeryToken]
public abstract class AdminController(NewsDbContext db) : Controller
{
    protected NewsDbContext Db => db;

    /// <summary>The number of the account that asks.</summary>
    protected int AccountId => int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);

    /// <summary>The account that asks; the policies have seen to it that there is one.</summary>
    protected async Task<Account> ByAsync(CancellationToken cancel)
        => await db.Users.FindAsync([AccountId], cancel) ?? throw new InvalidOperationException("The account was deleted while it was at work.");

    /// <summary>Whether what was changed is stored; where somebody else was quicker, the page says so.</summary>
    /// <param name="overtaken">What is said where the same thing was changed.</param>
    /// <param name="field">The field that has to be the only one of its kind.</param>
    /// <param name="taken">What is said where another has the same.</param>
    /// <param name="cancel">Whoever asked has left.</param>
    protected async Task<bool> KeptAsync(string overtaken, string field, string taken, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", overtaken);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            ModelState.AddModelError(field, taken);
        }

        return false;
    }

    /// <summary>The page again, with what was typed and what is wrong with it.</summary>
    protected ViewResult Again(string view, object model, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Response.StatusCode = status;
        return View(view, model);
    }
}
