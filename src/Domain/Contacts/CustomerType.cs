using ContactAppointment.Domain.Common;

namespace ContactAppointment.Domain.Contacts;

/// <summary>What a contact is to the organization.</summary>
public enum CustomerType
{
    /// <summary>Buys from it.</summary>
    Customer,

    /// <summary>Is known to it.</summary>
    Contact,

    /// <summary>Is a company.</summary>
    Company,

    /// <summary>Is a public body.</summary>
    Public,
}

/// <summary>The customer types with the contract's values and display texts.</summary>
public static class CustomerTypes
{
    /// <summary>Every customer type, in the contract's order.</summary>
    public static readonly Choices<CustomerType> All = new(
        (CustomerType.Customer, "customer", "Customer"),
        (CustomerType.Contact, "contact", "Contact"),
        (CustomerType.Company, "company", "Company"),
        (CustomerType.Public, "public", "Public")
    );
}
