using AutoMapper;
using ContactAppointment.Application.Common;
using ContactAppointment.Domain.Common;
using ContactAppointment.Domain.Contacts;

namespace ContactAppointment.Application.ContactTypes.CreateContactType;

internal sealed class CreateContactTypeHandler(
    IRepository<ContactType> contactTypes,
    ICaller caller,
    IOrganizationScope scope,
    IUnitOfWork unitOfWork,
    IMapper mapper
) : ICommandHandler<CreateContactTypeCommand, ContactTypeDto>
{
    public async Task<ContactTypeDto> HandleAsync(CreateContactTypeCommand command, CancellationToken ct)
    {
        var fields = command.Fields;
        var contactType = ContactType.Define(scope.Required, fields.Name.Value ?? "");
        if (caller.IsSuperuser && fields.IsGlobal.Value == true)
            contactType.Share();

        contactTypes.Add(contactType);
        await unitOfWork.SaveChangesAsync(ct);
        return mapper.Map<ContactTypeDto>(contactType);
    }
}
