using System.Collections.Immutable;

namespace NbSite.Content.Entities.Definitions;

/// <summary>
/// Types of schema.org that a fact sheet can be about: what has a name, and in medicine its codes, for that is what pages say of it. Search
/// engines pass over a type that there is not, and nobody would see it.
/// </summary>
internal static class SchemaTypes
{
    /// <summary>In the order of the alphabet.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "AnatomicalStructure", "AnatomicalSystem", "ApprovedIndication", "Artery", "Article", "Audience", "AudioObject",
        "BloodTest", "Bone", "Book", "BrainStructure", "Brand", "ChemicalSubstance", "Clip", "CollegeOrUniversity", "Comment", "Course",
        "CreativeWork", "DDxElement", "Dataset", "DefinedTerm", "Dentist", "DiagnosticLab", "DiagnosticProcedure", "Diet",
        "DietarySupplement", "DigitalDocument", "DoseSchedule", "Drug", "DrugClass", "DrugCost", "DrugLegalStatus", "DrugStrength",
        "EducationalOrganization", "ElementarySchool", "EmergencyService", "Event", "ExercisePlan", "FAQPage", "Game", "Gene",
        "GovernmentService", "Guide", "HealthInsurancePlan", "HealthTopicContent", "HighSchool", "Hospital", "HowTo", "ImageObject",
        "ImagingTest", "InfectiousDisease", "Intangible", "Joint", "LifestyleModification", "Ligament", "LocalBusiness", "LymphaticVessel",
        "MaximumDoseSchedule", "MedicalAudience", "MedicalBusiness", "MedicalCause", "MedicalClinic", "MedicalCode", "MedicalCondition",
        "MedicalConditionStage", "MedicalContraindication", "MedicalDevice", "MedicalEntity", "MedicalGuideline",
        "MedicalGuidelineContraindication", "MedicalGuidelineRecommendation", "MedicalIndication", "MedicalIntangible",
        "MedicalObservationalStudy", "MedicalOrganization", "MedicalProcedure", "MedicalRiskEstimator", "MedicalRiskFactor",
        "MedicalRiskScore", "MedicalScholarlyArticle", "MedicalSign", "MedicalSignOrSymptom", "MedicalStudy", "MedicalSymptom",
        "MedicalTest", "MedicalTestPanel", "MedicalTherapy", "MedicalTrial", "MedicalWebPage", "Message", "MiddleSchool",
        "MobileApplication", "Muscle", "NGO", "Nerve", "OccupationalTherapy", "Offer", "Optician", "Organization", "PalliativeProcedure",
        "PathologyTest", "Patient", "Person", "Pharmacy", "PhysicalActivity", "PhysicalExam", "PhysicalTherapy", "Physician", "Place",
        "Preschool", "PreventionIndication", "Product", "ProductGroup", "ProductModel", "Project", "Protein", "PsychologicalTreatment",
        "Question", "RadiationTherapy", "Recipe", "RecommendedDoseSchedule", "Report", "ReportedDoseSchedule", "ResearchOrganization",
        "ResearchProject", "Residence", "ScholarlyArticle", "School", "Service", "SoftwareApplication", "Substance", "SuperficialAnatomy",
        "SurgicalProcedure", "TherapeuticProcedure", "Thing", "TreatmentIndication", "Vein", "Vessel", "VideoObject", "VitalSign",
        "WebApplication", "WebPage",
    ];
}
