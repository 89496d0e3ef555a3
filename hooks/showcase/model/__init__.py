"""What a branch is: frozen values with English names. The rooms behind: branch, work, life, photos, bureau, dates."""

from showcase.model.branch import Branch, Brand, Highlight, Logo, Members, Person, Photo, Signature, SignOff, Visit
from showcase.model.bureau import Bureau, Release, Window, Withdrawal
from showcase.model.dates import PartialDate
from showcase.model.life import (
    CARE_KINDS,
    Care,
    Community,
    Contest,
    Lesson,
    OwnProgress,
    Pair,
    Response,
    Service,
    ServiceRecord,
    SmallThing,
    Strength,
)
from showcase.model.photos import Developed, DevelopedPhotos, PhotoFile, Rendition
from showcase.model.work import Case, Honour, Method, Outcome, Pledge, PledgeReview, Post, Progress

__all__ = [
    "CARE_KINDS",
    "Branch",
    "Brand",
    "Bureau",
    "Care",
    "Case",
    "Community",
    "Contest",
    "Developed",
    "DevelopedPhotos",
    "Highlight",
    "Honour",
    "Lesson",
    "Logo",
    "Members",
    "Method",
    "Outcome",
    "OwnProgress",
    "Pair",
    "PartialDate",
    "Person",
    "Photo",
    "PhotoFile",
    "Pledge",
    "PledgeReview",
    "Post",
    "Progress",
    "Release",
    "Rendition",
    "Response",
    "Service",
    "ServiceRecord",
    "SignOff",
    "Signature",
    "SmallThing",
    "Strength",
    "Visit",
    "Window",
    "Withdrawal",
]
