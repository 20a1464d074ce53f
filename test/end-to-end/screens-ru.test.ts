import { checkScreens } from "../support/screens/check-screens";

checkScreens("ru");
