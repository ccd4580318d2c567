using ContactAppointment.AdminPanel.Forms;
using ContactAppointment.AdminPanel.Resources;
using ContactAppointment.Application.Common.Exceptions;
using Microsoft.Extensions.Localization;

namespace ContactAppointment.AdminPanel.LongWork;

internal static class BulkRefusals
{
    /// <summary>Why one of many could not be done, in the reader's language; null for what is a fault of the program.</summary>
    public static string? ReasonOf(this IStringLocalizer<Words> words, Exception exception) =>
        exception switch
        {
            NotFoundException => words["It is not there any more."].Value,
            PreconditionFailedException or ConcurrencyConflictException => words["Somebody else has changed it meanwhile."].Value,
            _ => Refusals.Of(exception) is { } refused ? words.Say(refused.First().Value[0]) : null,
        };
}
