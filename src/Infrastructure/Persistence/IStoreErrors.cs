using ContactAppointment.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactAppointment.Infrastructure.Persistence;

/// <summary>Reads a store's own errors.</summary>
internal interface IStoreErrors : IStoreFaults
{
    /// <summary>Whether a unique index or a key refused a row.</summary>
    bool IsDuplicate(DbUpdateException exception);

    /// <summary>The unique index that refused a row, or null when something else went wrong.</summary>
    string? UniqueIndexOf(DbUpdateException exception, IModel model);

    /// <summary>Whether a row refers to one that someone else has deleted.</summary>
    bool IsMissingReference(DbUpdateException exception);
}
